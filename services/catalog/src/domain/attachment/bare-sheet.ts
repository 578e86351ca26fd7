// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ToolProfile } from '@essaim/tool-profiles';
import type { ToolSheet } from '../tool/tool-sheet.ts';

/** What the catalogue says of a tool that was attached before anybody described it. */
export const bareSheet = ({ name, redirectPaths, saml }: ToolProfile): ToolSheet => ({
  name,
  url: '',
  landingUrl: null,
  licence: '',
  categories: [],
  developmentStatus: 'stable',
  maintenance: null,
  languages: [],
  description: {},
  dependsOn: [],
  replaces: [],
  formerName: null,
  antiFeatures: [],
  sso: {
    protocol: saml ? 'saml' : 'oidc',
    attach: 'native',
    signOn: 'single',
    component: null,
    redirectPaths: [...redirectPaths],
    signInPath: null,
    accountKey: null,
    keysOnEmail: false,
    justInTime: null,
    groups: null,
    quota: null,
    backChannelLogout: { supported: 'unknown' },
    frontChannelLogout: { supported: 'unknown' },
    rpInitiatedLogout: null,
    deprovisioning: { supported: 'unknown' },
    provisioning: { supported: 'unknown' },
    notes: [],
  },
  verification: { verified: [], unverified: [] },
});
