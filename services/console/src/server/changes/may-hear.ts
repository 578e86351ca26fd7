// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Home, type Mandate, NATIONAL_HOME, homeSubject } from '@essaim/kernel';

/** A mandate with the home of the organisation at which it is held. */
export interface PlacedMandate extends Pick<Mandate, 'scope' | 'tier'> {
  readonly home: Home;
}

const isNational = (home: Home): boolean => homeSubject(home) === homeSubject(NATIONAL_HOME);

/**
 * Whether a person may hear that something at a home changed: what is national, what is at or above
 * their own organisations, and what is below those whose subtree they hold. Hosters serve any home.
 */
export const mayHear = (home: Home, mandates: readonly PlacedMandate[]): boolean =>
  isNational(home) ||
  mandates.some((mandate) => {
    if (mandate.tier === 'national' || mandate.tier === 'hoster') return true;
    if (mandate.home.region !== home.region) return false;
    const isAbove = home.department === '0';
    const isOwn = mandate.home.department === home.department;
    return isAbove || isOwn || (mandate.tier === 'regional' && mandate.scope === 'subtree');
  });
