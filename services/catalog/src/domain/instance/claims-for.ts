// SPDX-License-Identifier: AGPL-3.0-or-later
import type { SsoProfile } from '../tool/tool-sheet.ts';

const TOOL_CLAIMS = ['groups', 'quota'] as const;

/** A claim that a tool may be given beside who the person is. */
export type ToolClaim = (typeof TOOL_CLAIMS)[number];

/** The claims that a tool makes something of: its profile's words on them begin with `yes`. */
export const claimsFor = (profile: Pick<SsoProfile, ToolClaim>): ToolClaim[] =>
  TOOL_CLAIMS.filter((claim) => /^yes\b/i.test(profile[claim] ?? ''));
