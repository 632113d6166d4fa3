// Tasklist's calendar takes the names of months and days from AngularJS, which knows English alone.
const MONTHS =
  'januar,februar,marts,april,maj,juni,juli,august,september,oktober,november,december'.split(',');
const DAYS = 'søndag,mandag,tirsdag,onsdag,torsdag,fredag,lørdag'.split(',');

if (document.documentElement.lang === 'da') {
  window.angular.module('cam.tasklist.custom').run([
    '$locale',
    'uibDatepickerConfig',
    ($locale, uibDatepickerConfig) => {
      Object.assign($locale.DATETIME_FORMATS, {
        MONTH: MONTHS,
        STANDALONEMONTH: MONTHS,
        SHORTMONTH: MONTHS.map((month) => (month.length > 4 ? `${month.slice(0, 3)}.` : month)),
        DAY: DAYS,
        SHORTDAY: DAYS.map((day) => `${day.slice(0, 3)}.`),
        FIRSTDAYOFWEEK: 0,
      });
      uibDatepickerConfig.startingDay = 1;
    },
  ]);
}
