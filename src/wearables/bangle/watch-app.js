// What runs on the watch while Hipwise is connected, in its memory only. Plain ES5: the interpreter of Espruino knows little more. Statements end
// with semicolons, and comments stand on lines of their own: it is sent as one line, without them.

(function () {
  var isBangle = typeof Bangle !== 'undefined';
  var isPuck = typeof Puck !== 'undefined';

  // Milliseconds on, off, on, …: a tap, two knocks, two long ones, a flutter. [our own choice]
  var PATTERNS = { rep: [80], half: [150, 100, 150], done: [500, 150, 500], cue: [60, 80, 60, 80, 60] };

  // 12.5 samples a second, which is what both sensors do by themselves; milliseconds.
  var POLL_MS = 80;
  // Samples in a line: three lines a second. [our own choice]
  var BATCH = 4;
  // A gap after which a line is begun anew, milliseconds. [our own choice]
  var GAP_MS = 2000;
  // A button that is held longer asks for the next step, seconds; from 1.5 on the watch's own firmware goes back to the clock. [our own choice]
  var HELD_S = 0.6;
  // [our own choice]
  var BATTERY_EVERY_MS = 2000;

  var isWaiting = true;
  var startS = getTime();
  var batch = new Int16Array(4 * BATCH);
  var filled = 0;
  var firstMs = 0;
  var playing = 0;
  var isOver = false;
  var options = isBangle ? Bangle.getOptions() : null;

  // A line between two marks with the sum of its letters: what else is printed is told apart from it, and what is cut off too.
  function tell(body) {
    var sum = 0;
    for (var i = 0; i < body.length; i++) sum = (sum + body.charCodeAt(i)) & 255;
    Bluetooth.println('~' + body + '~' + (256 + sum).toString(16).substr(1));
  }

  // Thousandths of g.
  function moved(x, y, z) {
    var ms = Math.round((getTime() - startS) * 1000);
    if (filled > 0 && (ms < firstMs || ms - firstMs > GAP_MS)) filled = 0;
    if (filled === 0) firstMs = ms;
    batch.set([ms - firstMs, Math.round(x), Math.round(y), Math.round(z)], 4 * filled);
    filled++;
    if (filled < BATCH) return;
    filled = 0;
    tell('m,' + firstMs + ',' + btoa(new Uint8Array(batch.buffer)));
  }

  function ask(button) {
    tell('b,' + button);
  }

  function startOrPause() {
    ask(isWaiting ? 'start' : 'pause');
  }

  function released(e) {
    if (e.time - e.lastTime >= HELD_S) ask('next');
    else startOrPause();
  }

  // It is a sign of life as well.
  function tellBattery() {
    tell('p,' + E.getBattery());
  }

  // As large as it fits across.
  function write(words, y, size) {
    g.setFont('Vector', size);
    while (size > 12 && g.stringWidth(words) > g.getWidth() - 8) {
      size -= 2;
      g.setFont('Vector', size);
    }
    g.drawString(words, g.getWidth() / 2, y);
  }

  function drawRing(part, x, y) {
    for (var i = 0; i < Math.round(36 * part); i++) {
      var angle = (i * Math.PI) / 18;
      g.fillCircle(Math.round(x + 56 * Math.sin(angle)), Math.round(y - 56 * Math.cos(angle)), 3);
    }
  }

  // What the button does: the sign of a player, at the left edge.
  function drawSign(y) {
    if (isWaiting) g.fillPoly([3, y - 8, 3, y + 8, 17, y]);
    else g.fillRect(3, y - 8, 7, y + 8).fillRect(12, y - 8, 16, y + 8);
  }

  function show(title, line, count, target, ring, waits) {
    isWaiting = !!waits;
    if (!isBangle) return;
    var x = g.getWidth() / 2;
    var y = g.getHeight() / 2;
    g.clear(1).setFontAlign(0, 0);
    write(title, 14, 22);
    if (count !== null) write(String(count), y - 4, 56);
    if (target !== null) write('/ ' + target, y + 36, 20);
    if (line) write(line, g.getHeight() - 12, 18);
    if (ring !== null) drawRing(ring, x, y);
    drawSign(y);
    g.flip();
  }

  // The newest buzz ends the one before.
  function vibrate(pattern) {
    playing++;
    var mine = playing;
    function step(i) {
      if (mine !== playing || i >= pattern.length) return;
      if (i % 2 === 1) setTimeout(step, pattern[i], i + 1);
      else
        Bangle.buzz(pattern[i]).then(function () {
          step(i + 1);
        });
    }
    step(0);
  }

  // A Puck has no motor: its lights are green for what was done, blue for half of it and red for what to do better.
  function buzz(name) {
    var pattern = PATTERNS[name];
    if (!pattern) return;
    if (isBangle) vibrate(pattern);
    else if (isPuck) digitalPulse(name === 'cue' ? LED1 : name === 'half' ? LED3 : LED2, 1, pattern);
  }

  // All is as it was before, and what the watch does by itself begins again.
  function stop() {
    if (isOver) return;
    isOver = true;
    if (isBangle) {
      Bangle.setHRMPower(0, 'hipwise');
      Bangle.setPollInterval(POLL_MS);
      Bangle.setOptions(options);
    }
    if (isPuck && Puck.accelOff) Puck.accelOff();
    load();
  }

  if (isBangle) {
    Bangle.setOptions({ lockTimeout: 0 });
    Bangle.setLocked(false);
    Bangle.setPollInterval(POLL_MS);
    Bangle.on('accel', function (a) {
      moved(1000 * a.x, 1000 * a.y, 1000 * a.z);
    });
    Bangle.setHRMPower(1, 'hipwise');
    Bangle.on('HRM', function (h) {
      tell('r,' + Math.round(h.bpm) + ',' + Math.round(h.confidence));
    });
    Bangle.on('touch', startOrPause);
    Bangle.on('swipe', function (direction) {
      if (direction === -1) ask('next');
      if (direction === 1) ask('undo');
    });
  }
  if (isPuck && Puck.accelOn) {
    Puck.accelOn(12.5);
    Puck.on('accel', function (a) {
      moved(a.acc.x / 8.192, a.acc.y / 8.192, a.acc.z / 8.192);
    });
  }
  setWatch(released, BTN, { edge: 'falling', debounce: 50, repeat: true });
  NRF.on('disconnect', stop);
  setInterval(tellBattery, BATTERY_EVERY_MS);

  global.hipwise = { show: show, buzz: buzz, stop: stop };
  show('Hipwise', '', null, null, null, true);
  tell('hello,' + process.env.BOARD);
  tellBattery();
})();
