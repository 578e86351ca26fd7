// SPDX-License-Identifier: AGPL-3.0-or-later
for (const button of document.querySelectorAll('[data-password]')) {
  const field = document.getElementById(button.dataset.password);
  const label = button.querySelector('[data-label]');
  button.hidden = false;
  button.addEventListener('click', () => {
    const isShown = field.type === 'password';
    field.type = isShown ? 'text' : 'password';
    button.setAttribute('aria-pressed', String(isShown));
    label.textContent = isShown ? button.dataset.hide : button.dataset.show;
    field.focus();
  });
}
