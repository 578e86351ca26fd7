// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CatalogApi } from '@essaim/contracts';

type Schemas = CatalogApi['components']['schemas'];

/** How a tool signs people in, as its sheet says. */
export type SsoProfile = Schemas['SsoProfile'];
export type SignOn = Schemas['SignOn'];

/** What the catalogue says of a piece of software. */
export type ToolSheet = Omit<Schemas['Tool'], 'key' | 'version'>;

const KEY = /^[a-z0-9][a-z0-9-]{0,59}$/;
const ENDING = /\.publiccode\.ya?ml$|\.ya?ml$/i;

/** The key of a tool from its file's name; null when the name cannot be one. */
export const toolKeyOf = (fileName: string): string | null => {
  const key = fileName.replace(/^.*[/\\]/, '').replace(ENDING, '');
  return key !== fileName && KEY.test(key) ? key : null;
};
