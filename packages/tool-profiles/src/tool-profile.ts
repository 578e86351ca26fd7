// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ToolProfile } from './profile.ts';
import { ALL_PROFILES } from './profiles/all-profiles.ts';

const BY_KEY = new Map(ALL_PROFILES.map((profile) => [profile.key, profile]));

/** How a tool is attached, by the key of its profile; undefined where there is none. */
export const toolProfile = (key: string): ToolProfile | undefined => BY_KEY.get(key);

/** Every profile, by its key. */
export const toolProfiles = (): readonly ToolProfile[] =>
  ALL_PROFILES.toSorted((one, other) => one.key.localeCompare(other.key));
