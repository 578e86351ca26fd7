// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ToolProfile } from '../profile.ts';
import { bigbluebutton } from './bigbluebutton.ts';
import { bookstackSaml } from './bookstack-saml.ts';
import { bookstack } from './bookstack.ts';
import { discourseSaml } from './discourse-saml.ts';
import { discourse } from './discourse.ts';
import { etherpad } from './etherpad.ts';
import { genericOidc } from './generic-oidc.ts';
import { genericSaml } from './generic-saml.ts';
import { gitbucket } from './gitbucket.ts';
import { grafana } from './grafana.ts';
import { hedgedoc } from './hedgedoc.ts';
import { matrixAuthenticationService } from './matrix-authentication-service.ts';
import { miniflux } from './miniflux.ts';
import { mobilizon } from './mobilizon.ts';
import { modAuthMellon } from './mod-auth-mellon.ts';
import { modAuthOpenidc } from './mod-auth-openidc.ts';
import { moodleSaml } from './moodle-saml.ts';
import { moodle } from './moodle.ts';
import { nextcloudSaml } from './nextcloud-saml.ts';
import { nextcloud } from './nextcloud.ts';
import { nodeRed } from './node-red.ts';
import { oauth2Proxy } from './oauth2-proxy.ts';
import { paheko } from './paheko.ts';
import { peertube } from './peertube.ts';
import { rocketChat } from './rocket-chat.ts';
import { synapse } from './synapse.ts';
import { vikunja } from './vikunja.ts';
import { wikijs } from './wikijs.ts';
import { wordpressSaml } from './wordpress-saml.ts';
import { wordpress } from './wordpress.ts';
import { writefreely } from './writefreely.ts';
import { zulipSaml } from './zulip-saml.ts';
import { zulip } from './zulip.ts';

/** Every profile; the general one stands for tools that have none. */
export const ALL_PROFILES: readonly ToolProfile[] = [
  bigbluebutton,
  bookstack,
  bookstackSaml,
  discourse,
  discourseSaml,
  etherpad,
  genericOidc,
  genericSaml,
  gitbucket,
  grafana,
  hedgedoc,
  matrixAuthenticationService,
  miniflux,
  mobilizon,
  modAuthMellon,
  modAuthOpenidc,
  moodle,
  moodleSaml,
  nextcloud,
  nextcloudSaml,
  nodeRed,
  oauth2Proxy,
  paheko,
  peertube,
  rocketChat,
  synapse,
  vikunja,
  wikijs,
  wordpress,
  wordpressSaml,
  writefreely,
  zulip,
  zulipSaml,
];
