// Draws the process models under way and marks where each stands. The list beside the picture says the same in words.
const section = document.getElementById('diagram');
const canvasElement = section?.querySelector('[data-canvas]');
const tabs = section?.querySelector('[data-tabs]');
let viewer;
let shown;

function processes() {
  return [...document.querySelectorAll('#diagram-state [data-id]')].map((item) => ({
    id: item.dataset.id,
    name: item.dataset.name,
    xml: item.dataset.xml,
    active: ids(item.dataset.active),
    passed: ids(item.dataset.passed),
    words: item.textContent.trim(),
  }));
}

// The attribute is left out when there are none, as when all is over.
function ids(list = '') {
  return list.split(' ').filter(Boolean);
}

async function show(process) {
  const isNew = shown?.id !== process.id;
  if (isNew) {
    const answer = await fetch(process.xml);
    if (!answer.ok) {
      throw new Error(`The model could not be fetched: ${answer.status}`);
    }
    await viewer.importXML(await answer.text());
    if (section.open) {
      viewer.get('canvas').zoom('fit-viewport', 'auto');
    }
  }
  mark(isNew ? { active: [], passed: [] } : shown, 'removeMarker');
  mark(process, 'addMarker');
  shown = process;
  canvasElement.setAttribute('aria-label', process.words);
  showTabs();
}

function mark(process, change) {
  const canvas = viewer.get('canvas');
  const registry = viewer.get('elementRegistry');
  for (const [ids, marker] of [[process.passed, 'is-passed'], [process.active, 'is-active']]) {
    ids.filter((id) => registry.get(id)).forEach((id) => canvas[change](id, marker));
  }
}

function showTabs() {
  tabs.replaceChildren(...processes().map((process) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button';
    button.textContent = process.name;
    button.lang = 'da';
    button.setAttribute('aria-pressed', String(process.id === shown.id));
    button.addEventListener('click', () => showOrSay(process));
    return button;
  }));
}

async function showOrSay(process) {
  try {
    await show(process);
  } catch (error) {
    canvasElement.textContent = section.dataset.failed;
    console.error(error);
  }
}

function follow() {
  const all = processes();
  const next = all.find((process) => process.id === shown?.id) ?? all[0];
  if (next) {
    showOrSay(next);
  }
}

// Its script is deferred like this module and stands before it.
if (section && window.BpmnJS) {
  section.hidden = false;
  viewer = new window.BpmnJS({ container: canvasElement });
  follow();
  // Folded it had no size: what was drawn then is fitted when it is seen.
  section.addEventListener('toggle', () => {
    if (section.open && shown) {
      viewer.get('canvas').resized();
      viewer.get('canvas').zoom('fit-viewport', 'auto');
    }
  });
  document.addEventListener('htmx:afterSettle', follow);
}
