// The part of the page that htmx fetches every other second: says loudly when it is out of date, disturbs nobody
// who is filling in a field, and tells a screen reader what is new.
const STALE_AFTER = 8000;
const lost = document.getElementById('connection-lost');
const since = document.getElementById('connection-lost-since');
let lastAnswer = Date.now();

function heard() {
  lastAnswer = Date.now();
  lost.hidden = true;
}

function notHeard() {
  const clock = new Date(lastAnswer).toLocaleTimeString('da-DK', { timeZone: 'Europe/Copenhagen' });
  const text = since.dataset.text.replace('{0}', clock);
  if (lost.hidden || since.textContent !== text) {
    since.textContent = text;
    lost.hidden = false;
  }
}

// A new state would take back what somebody has chosen or written and not sent yet.
function isFilledIn(live) {
  const used = live.contains(document.activeElement) && document.activeElement.matches('input, select, textarea');
  const written = [...live.querySelectorAll('textarea')].some((field) => field.value !== field.defaultValue);
  const chosen = [...live.querySelectorAll('select:has(option[selected]) option')].some((option) => option.selected !== option.defaultSelected);
  return used || written || chosen;
}

document.addEventListener('htmx:beforeSwap', (event) => {
  const { xhr, target } = event.detail;
  if (xhr.status === 401 || new URL(xhr.responseURL).pathname === '/login') {
    location.assign('/login');
    event.detail.shouldSwap = false;
  } else if (xhr.status < 400) {
    heard();
    event.detail.shouldSwap = event.detail.shouldSwap && !isFilledIn(target);
    unfolded = [...target.querySelectorAll('details[id]')].map((details) => [details.id, details.open]);
  }
});

let unfolded = [];
let announced = announcement();

function announcement() {
  return document.querySelector('[data-announce]')?.textContent ?? '';
}

document.addEventListener('htmx:afterSwap', () => {
  for (const [id, open] of unfolded) {
    document.getElementById(id)?.toggleAttribute('open', open);
  }
  if (announcement() !== announced) {
    announced = announcement();
    document.getElementById('announcement').textContent = announced;
  }
});

for (const failure of ['htmx:sendError', 'htmx:timeout', 'htmx:responseError']) {
  document.addEventListener(failure, notHeard);
}

// A tab that slept, or a server that neither answers nor refuses.
setInterval(() => {
  if (Date.now() - lastAnswer > STALE_AFTER) {
    notHeard();
  }
}, 1000);
