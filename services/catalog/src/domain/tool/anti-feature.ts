// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CatalogApi } from '@essaim/contracts';

export type AntiFeature = CatalogApi['components']['schemas']['AntiFeature'];

/** What YunoHost's catalogue warns of, by its own names (antifeatures.toml of YunoHost/apps). */
export const ANTI_FEATURES = [
  'tracking',
  'non-free-network',
  'non-free-addons',
  'non-free-dependencies',
  'non-free-assets',
  'bad-security-reputation',
  'deprecated-software',
  'package-not-maintained',
  'paid-content',
  'arbitrary-limitations',
  'replaced-by-another-app',
  'alpha-software',
  'not-totally-free-upstream',
  'not-totally-free-package',
] as const satisfies readonly AntiFeature[];
