// Shows on every card in the list what happened and where: free text that is in no process and so in no variable.
const ROOT = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
const asked = new Map();
let waiting = null;

function ask(taskId) {
  if (!asked.has(taskId)) {
    waiting ??= { ids: [], answer: new Promise((resolve) => setTimeout(() => resolve(fetchWaiting()), 0)) };
    waiting.ids.push(taskId);
    asked.set(taskId, waiting.answer);
  }
  return asked.get(taskId).then((incidents) => incidents[taskId]);
}

async function fetchWaiting() {
  const { ids } = waiting;
  waiting = null;
  const query = new URLSearchParams(ids.map((id) => ['task', id]));
  try {
    const answer = await fetch(`${ROOT}/api/tasks/incidents?${query}`, { headers: { Accept: 'application/json' } });
    if (answer.ok) {
      return await answer.json();
    }
  } catch (offline) {
    // The list stands without it; the next time it is shown, it is asked again.
  }
  ids.forEach((id) => asked.delete(id));
  return {};
}

export default {
  id: 'kaldekaede-incident',
  pluginPoint: 'tasklist.card',
  priority: 1000,
  render: (node, { taskId }) => {
    node.className = 'incident-of-task';
    ask(taskId).then((incident) => {
      if (incident) {
        const what = document.createElement('strong');
        what.textContent = incident.what;
        node.append(what, ` · ${incident.where}`);
        node.classList.toggle('is-exercise', incident.exercise);
      }
    });
  },
};
