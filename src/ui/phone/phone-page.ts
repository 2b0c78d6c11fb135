import { msg } from '@lit/localize';
import { languageFor, useLanguage } from '../../language/language.ts';
import { createWornPhone } from '../../phone/worn-phone.ts';
import './hip-worn-phone.ts';

/** The page that a phone opens by the computer's code, which stands in the address behind the number sign: browsers send that part to nobody. */

/** Once the language is known. */
const title = (): string => `Hipwise – ${msg('This phone as a sensor')}`;

await useLanguage(languageFor(undefined, navigator.languages));
document.title = title();

const main = document.createElement('main');
const element = document.createElement('hip-worn-phone');
const phone = createWornPhone(location.hash.slice(1), () => element.requestUpdate());
element.phone = phone;
main.append(element);
document.body.append(main);

document.addEventListener('visibilitychange', () => phone.looked());
window.addEventListener('pagehide', () => phone.end());
// Another code, or a page that was kept while another one was shown: what there was has ended.
window.addEventListener('hashchange', () => location.reload());
window.addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
