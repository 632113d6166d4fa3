// A form is sent once, however often the button is pressed; after an error the summary has the focus.
// Listens on the document: forms that come with a new state of the page are kept too.
document.getElementById('errors')?.focus();

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!form.matches('form[data-once]')) {
    return;
  }
  if (form.dataset.sent) {
    event.preventDefault();
  }
  form.dataset.sent = 'yes';
});

// Coming back with the browser's back button, the form can be sent again.
addEventListener('pageshow', () => {
  document.querySelectorAll('form[data-sent]').forEach((form) => delete form.dataset.sent);
});
