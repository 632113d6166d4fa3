// Whoever is no longer logged in is sent to the one login page there is, and back to the task she came from.
const BACK = 'kaldekaede.back';
const LEFT_AT = 'kaldekaede.left-at';
const A_WHILE = 10_000;
// Our own pages stand beside the engine's, which are under /camunda.
const ROOT = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

function comeBack() {
  const back = sessionStorage.getItem(BACK);
  sessionStorage.removeItem(BACK);
  if (back && (location.hash === '' || location.hash === '#/')) {
    history.replaceState(null, '', location.pathname + location.search + back);
  }
}

let leaving = false;

function logInAgain() {
  // Every request under way is refused; the first says it all.
  if (leaving) {
    return;
  }
  leaving = true;
  const justLeft = Date.now() - Number(sessionStorage.getItem(LEFT_AT)) < A_WHILE;
  sessionStorage.setItem(LEFT_AT, String(Date.now()));
  if (justLeft) {
    // Logged in, but not let in here: the front page says what she may do.
    location.replace(`${ROOT}/`);
    return;
  }
  if (!location.hash.startsWith('#/login')) {
    sessionStorage.setItem(BACK, location.hash);
  }
  // The server keeps the address it refuses, so this page is what the login leads back to.
  history.replaceState(null, '', location.pathname + location.search);
  location.reload();
}

function loggedOut() {
  sessionStorage.removeItem(BACK);
  location.replace(`${ROOT}/login?logout`);
}

comeBack();

window.angular.module('cam.tasklist.custom').run([
  '$rootScope',
  ($rootScope) => {
    const instead = (leave) => (event) => {
      event.preventDefault();
      leave();
    };
    $rootScope.$on('authentication.login.required', instead(logInAgain));
    $rootScope.$on('authentication.logout.success', instead(loggedOut));
  },
]);
