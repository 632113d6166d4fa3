// Tasklist in Danish, or in English when that is what the browser asks for first.
const english = /^en\b/i.test((navigator.languages || [])[0] || navigator.language || '');
const language = english ? 'en' : 'da';
document.documentElement.lang = language;

// Tasklist starts before its labels are there, and what it has shown by then it never puts into Danish. So they are
// fetched first and laid where it keeps them from its last visit; that also drops those of an earlier release.
const locales = `${document.querySelector('base').getAttribute('app-root')}/app/tasklist/locales/`;
try {
  const answer = await fetch(`${locales}${language}.json`, { cache: 'no-cache' });
  if (answer.ok) {
    const kept = JSON.parse(localStorage.getItem('camunda-web') || '{}');
    Object.keys(kept)
      .filter((key) => key.startsWith(`${locales}_locales_data_`))
      .forEach((key) => delete kept[key]);
    kept[`${locales}_locales_data_${language}_${window.bust}`] = JSON.stringify(await answer.json());
    localStorage.setItem('camunda-web', JSON.stringify(kept));
  }
} catch (notKept) {
  console.warn('The labels come later', notKept);
}

const described = (danish, inEnglish) => (english ? inEnglish : danish);

export default {
  app: { name: described('Opgaver', 'Tasks'), vendor: 'Kaldekæde' },
  dateFormat: { normal: 'LLL', long: 'LLLL' },
  // One language only: dates take the one that was loaded last.
  locales: { availableLocales: [language], fallbackLocale: language },
  disableWelcomeMessage: true,
  customScripts: ['login', 'dates', 'words', 'incident'].map((name) => `scripts/kaldekaede/${name}`),
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: described('tager den valgte opgave', 'claims the selected task') },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: described('går til det første filter', 'goes to the first filter'),
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: described('går til den øverste opgave på listen', 'goes to the first task in the list'),
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: described('går til det første felt i svaret', 'goes to the first field of the answer'),
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: described('åbner "Start proces"', 'opens "Start process"'),
    },
  },
};
