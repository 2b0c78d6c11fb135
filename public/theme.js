// Light or dark as the user chose, before the first paint; so it is a file of its own that the page waits for. It is told of a change by
// the event "theme-chosen". Colours of the dark stand in media rules of the style sheet: a choice makes their condition always or never hold.
(() => {
  const DARK = '(prefers-color-scheme: dark)';
  const CONDITIONS = { system: DARK, dark: `${DARK}, all`, light: `${DARK} and (max-width: 0)` };

  const chosen = () => {
    try {
      const { theme } = JSON.parse(localStorage.getItem('hipwise-preferences') ?? '{}') ?? {};
      return Object.hasOwn(CONDITIONS, theme) ? theme : 'system';
    } catch {
      return 'system';
    }
  };

  const apply = () => {
    const theme = chosen();
    const root = document.documentElement;
    root.dataset.theme = theme;
    root.style.colorScheme = theme === 'system' ? '' : theme;
    for (const { cssRules } of document.styleSheets)
      for (const rule of cssRules)
        if (rule instanceof CSSMediaRule && rule.media.mediaText.includes('prefers-color-scheme'))
          rule.media.mediaText = CONDITIONS[theme];
    for (const meta of document.querySelectorAll('meta[name="theme-color"]')) {
      meta.dataset.scheme ??= meta.media.includes('dark') ? 'dark' : 'light';
      const isShown = theme === meta.dataset.scheme;
      meta.media = theme === 'system' ? `(prefers-color-scheme: ${meta.dataset.scheme})` : isShown ? 'all' : 'not all';
    }
  };

  apply();
  addEventListener('theme-chosen', apply);
  addEventListener('storage', apply);
})();
