// Counts down to the moment in data-due, by the server's clock: a phone's own may be wrong.
let offset = 0;

function readServerClock() {
  const live = document.getElementById('live');
  if (live?.dataset.now) {
    offset = Date.parse(live.dataset.now) - Date.now();
  }
}

function show() {
  for (const element of document.querySelectorAll('[data-due]')) {
    const seconds = Math.ceil((Date.parse(element.dataset.due) - Date.now() - offset) / 1000);
    const text = seconds > 0 ? words(seconds) : element.dataset.over;
    if (element.textContent !== text) {
      element.textContent = text;
    }
    element.closest('.countdown').classList.toggle('is-over', seconds <= 0);
  }
}

function words(seconds) {
  const minutes = Math.floor(seconds / 60);
  return minutes === 0 ? `${seconds} s` : `${minutes} min. ${String(seconds % 60).padStart(2, '0')} s`;
}

readServerClock();
show();
document.addEventListener('htmx:afterSettle', () => {
  readServerClock();
  show();
});
setInterval(show, 1000);
