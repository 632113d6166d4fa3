// Tasklist in Danish, or in English when that is what the browser asks for first.
const english = /^en\b/i.test((navigator.languages || [])[0] || navigator.language || '');
const language = english ? 'en' : 'da';
document.documentElement.lang = language;

// Labels kept from an earlier release would otherwise be shown once more before the new ones.
try {
  const kept = JSON.parse(localStorage.getItem('camunda-web') || '{}');
  for (const key of Object.keys(kept).filter((name) => name.includes('_locales_data_'))) {
    delete kept[key];
  }
  localStorage.setItem('camunda-web', JSON.stringify(kept));
} catch (unreadable) {
  localStorage.removeItem('camunda-web');
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
