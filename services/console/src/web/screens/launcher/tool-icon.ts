// SPDX-License-Identifier: AGPL-3.0-or-later
import type { IconName } from '../../ui/icon.tsx';

const ICONS: Record<string, IconName> = {
  nextcloud: 'file',
  'onlyoffice-docs': 'doc',
  collabora: 'doc',
  discourse: 'chat',
  mattermost: 'chat',
  mobilizon: 'cal',
  moodle: 'school',
  peertube: 'play',
  bigbluebutton: 'video',
  jitsi: 'video',
  paheko: 'people',
  miniflux: 'todo',
};

/** The drawing that stands for a tool's function. */
export function toolIcon(toolKey: string): IconName {
  return ICONS[toolKey] ?? 'grid';
}
