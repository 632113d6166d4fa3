// Tasklist in Danish; what da.json has no words for stays English.
export default {
  app: { name: 'Opgaver', vendor: 'Kaldekæde' },
  dateFormat: { normal: 'LLL', long: 'LLLL' },
  locales: { availableLocales: ['da', 'en'], fallbackLocale: 'en' },
  disableWelcomeMessage: true,
};
