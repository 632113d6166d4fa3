// A form is sent once, however often the button is pressed; after an error the summary has the focus.
document.getElementById('errors')?.focus();

for (const form of document.querySelectorAll('form[data-once]')) {
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent) {
      event.preventDefault();
    }
    form.dataset.sent = 'yes';
  });
}

// Coming back with the browser's back button, the form can be sent again.
addEventListener('pageshow', () => {
  document.querySelectorAll('form[data-sent]').forEach((form) => delete form.dataset.sent);
});
