// SPDX-License-Identifier: AGPL-3.0-or-later

/** Moves the focus to a field by its id; a group of fields gives it to its first one. */
export function focusField(id: string): void {
  const field = document.getElementById(id);
  const first = field?.matches('fieldset') === true ? field.querySelector('input') : null;
  (first ?? field)?.focus();
}
