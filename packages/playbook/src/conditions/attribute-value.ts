// SPDX-License-Identifier: AGPL-3.0-or-later

/** What an attribute of an organisation may be; `0`, false, null, `none` and the empty text are untrue. */
export type AttributeValue = string | number | boolean | null;
