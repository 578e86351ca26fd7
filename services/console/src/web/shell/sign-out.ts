// SPDX-License-Identifier: AGPL-3.0-or-later

/** Leaves essaim and the single sign-on: a form, so that the answer may lead to the provider. */
export function signOut(): void {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = '/auth/sign-out';
  document.body.append(form);
  form.submit();
}
