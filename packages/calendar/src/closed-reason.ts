// SPDX-License-Identifier: AGPL-3.0-or-later

/** Why a day is closed in a calendar class. */
export type ClosedReason =
  | { readonly code: 'weekend' }
  | { readonly code: 'public-holiday'; readonly holiday: string }
  | { readonly code: 'august' }
  | { readonly code: 'school-holiday'; readonly zone: string; readonly name: string };
