import { chromium } from 'playwright';
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const p = await b.newPage(); await p.goto('http://127.0.0.1:5310/gallery.html'); await p.waitForTimeout(6000);
console.log((await p.locator('main > ul a').allTextContents()).join(' ')); await b.close();
