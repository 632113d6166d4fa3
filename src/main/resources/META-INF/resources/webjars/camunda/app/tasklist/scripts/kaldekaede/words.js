// Forms, diagrams and calendars have their words built in, in English: here they are put into Danish as they appear.
const WHERE =
  '.fjs-container, .flatpickr-calendar, [cam-widget-bpmn-viewer], .bjs-container, .bjs-powered-by, .datepicker, .modal';
const ATTRIBUTES = ['title', 'placeholder', 'aria-label', 'alt'];

const MONTHS = {
  January: 'januar', February: 'februar', March: 'marts', April: 'april', May: 'maj', June: 'juni', July: 'juli',
  August: 'august', September: 'september', October: 'oktober', November: 'november', December: 'december',
};
const DAYS = { Sun: 'søn', Mon: 'man', Tue: 'tir', Wed: 'ons', Thu: 'tor', Fri: 'fre', Sat: 'lør' };

const WORDS = {
  ...MONTHS,
  ...DAYS,
  'Field is required.': 'Skal udfyldes.',
  'Field must be a valid email.': 'Skriv en gyldig mailadresse.',
  'Field must be a valid  international phone number. (e.g. +4930664040900)':
    'Skriv telefonnummeret med landekode, for eksempel +45 20 00 00 00.',
  'Value is not a number.': 'Skriv et tal.',
  'Date and time must both be entered.': 'Skriv både dato og klokkeslæt.',
  'No results': 'Intet fundet',
  'All values selected': 'Alt er valgt',
  'No content to show.': 'Intet at vise.',
  'Nothing to show.': 'Intet at vise.',
  "External content couldn't be loaded.": 'Indholdet kunne ikke hentes.',
  'This is an image placeholder': 'Her mangler et billede',
  'Add new': 'Tilføj',
  Collapse: 'Fold sammen',
  Decrement: 'Én mindre',
  Increment: 'Én mere',
  'Next page': 'Næste side',
  'Previous page': 'Forrige side',
  'Click to remove sorting': 'Fjern sorteringen',
  'Remove tag': 'Fjern',
  'Skip to search': 'Gå til søgning',
  Search: 'Søg',
  Select: 'Vælg',
  Year: 'År',
  Hour: 'Time',
  Minute: 'Minut',
  AM: 'før middag',
  PM: 'efter middag',
  'Scroll to increment': 'Rul for at ændre',
  'Click to toggle': 'Tryk for at skifte',
  previous: 'forrige',
  next: 'næste',
  'List of values seperated by comma. E.g.: `keyC, keyA, keyB`':
    'Skriv værdier med komma imellem, for eksempel `keyC, keyA, keyB`',
  'List of values separated by comma or an expression which evaluates to a list. E.g.: `camunda-admin, accounting` or `${ currentUserGroups() }`':
    'Skriv værdier med komma imellem eller et udtryk, der giver en liste, for eksempel `${ currentUserGroups() }`',
  'mm/dd/yyyy': 'dd.mm.åååå',
  'dd/mm/yyyy': 'dd.mm.åååå',
  'hh:mm': 'tt:mm',
  'hh:mm ?m': 'tt:mm',
  'zoom in': 'zoom ind',
  'zoom out': 'zoom ud',
  'reset zoom': 'vis det hele',
  'Toggle fullscreen': 'fuld skærm',
  'Powered by bpmn.io': 'Bygger på bpmn.io',
  'Web-based tooling for BPMN, DMN, and forms powered by': 'Diagrammer og formularer fra',
};

const SENTENCES = [
  [/^E\.g\.: (.+) or (.+)$/, 'For eksempel $1 eller $2'],
  [/^E\.g\.: (.+)$/, 'For eksempel $1'],
  [/^Field must have minimum value of (.+)\.$/, 'Skal være mindst $1.'],
  [/^Field must have maximum value of (.+)\.$/, 'Må højst være $1.'],
  [/^Field must have minimum length of (.+)\.$/, 'Skal være på mindst $1 tegn.'],
  [/^Field must have maximum length of (.+)\.$/, 'Må højst være på $1 tegn.'],
  [/^Field must match pattern (.+)\.$/, 'Passer ikke til mønsteret $1.'],
  [
    /^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/,
    'Værdien kan ikke bruges. De nærmeste er $1 og $2.',
  ],
  [/^Expand all \((\d+)\)$/, 'Vis alle ($1)'],
  [/^Remove list item (\d+)$/, 'Fjern nr. $1'],
  [/^Click to sort by (.+) (ascending|descending)$/, 'Sortér efter $1'],
  [/^Removed? (.+)$/, 'Fjern $1'],
  [/^ ?of $/, ' af '],
];

/** The Danish for a built-in word or sentence, with the blanks around it; the text itself when it is none. */
export function danish(text) {
  const word = WORDS[text.trim()];
  if (word) {
    return text.replace(text.trim(), () => word);
  }
  const day = /^([A-Z][a-z]+) (\d{1,2}), (\d{4})$/.exec(text);
  if (day && MONTHS[day[1]]) {
    return `${day[2]}. ${MONTHS[day[1]]} ${day[3]}`;
  }
  const known = SENTENCES.find(([pattern]) => pattern.test(text));
  return known ? text.replace(known[0], known[1]) : text;
}

function translateText(node) {
  const inside = node.parentElement?.closest(WHERE);
  // What people or the forms themselves wrote is theirs.
  if (inside && !node.parentElement.closest('label, textarea, .fjs-form-field-text, .djs-visual')) {
    const text = danish(node.data);
    if (text !== node.data) {
      node.data = text;
    }
  }
}

function translateAttributes(element) {
  if (!element.closest(WHERE)) {
    return;
  }
  for (const name of ATTRIBUTES) {
    const value = element.getAttribute(name);
    if (value && danish(value) !== value) {
      element.setAttribute(name, danish(value));
    }
  }
}

function translate(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    translateText(node);
  } else if (node.nodeType === Node.ELEMENT_NODE) {
    translateAttributes(node);
    node.childNodes.forEach(translate);
  }
}

if (document.documentElement.lang === 'da') {
  new MutationObserver((changes) => {
    for (const change of changes) {
      if (change.type === 'childList') {
        change.addedNodes.forEach(translate);
      } else if (change.type === 'characterData') {
        translateText(change.target);
      } else {
        translateAttributes(change.target);
      }
    }
  }).observe(document.body, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: ATTRIBUTES,
  });
}
