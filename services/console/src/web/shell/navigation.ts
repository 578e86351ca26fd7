// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MandateRole, Tier } from '@essaim/kernel';
import type { Hat } from '../../shared/session.ts';

export type ScreenId =
  | 'work'
  | 'departments'
  | 'campaign'
  | 'timeline'
  | 'workshop'
  | 'resources'
  | 'playbooks'
  | 'catalogue'
  | 'services'
  | 'thread'
  | 'launcher'
  | 'network'
  | 'imports'
  | 'duplicates'
  | 'departures'
  | 'providers'
  | 'approvals'
  | 'reconcile'
  | 'journal';

export type Navigation = {
  /** At most eight, in the order of the page's head. */
  main: readonly ScreenId[];
  /** Behind "Plus". */
  more: readonly ScreenId[];
  /** At most four, at the foot of a phone. */
  tabs: readonly ScreenId[];
};

const MEMBER: Navigation = { main: ['launcher'], more: [], tabs: ['launcher'] };

const BY_TIER: Record<Tier, Navigation> = {
  national: {
    main: ['work', 'campaign', 'timeline', 'workshop', 'resources', 'catalogue', 'launcher'],
    more: [
      'services',
      'thread',
      'playbooks',
      'network',
      'imports',
      'duplicates',
      'departures',
      'providers',
      'approvals',
      'reconcile',
      'journal',
    ],
    tabs: ['work', 'campaign', 'timeline', 'workshop'],
  },
  regional: {
    main: [
      'work',
      'departments',
      'campaign',
      'timeline',
      'workshop',
      'resources',
      'thread',
      'launcher',
    ],
    more: [
      'catalogue',
      'playbooks',
      'network',
      'imports',
      'duplicates',
      'departures',
      'providers',
      'approvals',
      'journal',
    ],
    tabs: ['work', 'departments', 'campaign', 'thread'],
  },
  departmental: {
    main: ['work', 'campaign', 'timeline', 'catalogue', 'thread', 'launcher'],
    more: ['playbooks', 'network', 'imports', 'duplicates', 'departures', 'approvals', 'journal'],
    tabs: ['work', 'campaign', 'launcher', 'thread'],
  },
  local: {
    main: ['work', 'catalogue', 'launcher'],
    more: ['thread', 'network', 'departures', 'journal'],
    tabs: ['work', 'catalogue', 'launcher'],
  },
  hoster: {
    main: ['work', 'catalogue', 'services', 'thread', 'launcher'],
    more: ['network', 'departures', 'journal'],
    tabs: ['work', 'catalogue', 'services', 'launcher'],
  },
};

type Worn = Pick<Hat, 'role' | 'organisation'>;

const among =
  (...roles: readonly MandateRole[]) =>
  ({ role }: Worn): boolean =>
    roles.includes(role);

const importing = ({ role, organisation }: Worn): boolean =>
  role === 'coordination' || (role === 'technical' && organisation.tier === 'national');

const departing = ({ role, organisation }: Worn): boolean =>
  ({
    national: ['coordination', 'technical', 'data_protection', 'liaison', 'support'],
    regional: ['coordination', 'data_protection', 'liaison', 'support'],
    departmental: ['coordination', 'data_protection', 'liaison', 'support'],
    local: ['coordination', 'board'],
    hoster: ['operator'],
  })[organisation.tier].includes(role);

/** Screens that only some hats of a tier lead to. */
const RESERVED: Partial<Record<ScreenId, (hat: Worn) => boolean>> = {
  workshop: among('coordination'),
  departments: among('coordination', 'board', 'technical', 'liaison'),
  imports: importing,
  duplicates: importing,
  departures: departing,
  providers: among('coordination', 'technical'),
  approvals: ({ role, organisation }) =>
    role === 'coordination' ||
    (role === 'technical' && ['national', 'regional'].includes(organisation.tier)),
  reconcile: among('coordination', 'technical'),
};

/** The screens that a hat leads to. Without a hat, or as a member, the tools only. */
export function navigationOf(hat: Worn | null): Navigation {
  if (hat === null || hat.role === 'member') return MEMBER;
  const { main, more, tabs } = BY_TIER[hat.organisation.tier];
  const open = (screen: ScreenId) => RESERVED[screen]?.(hat) ?? true;
  return { main: main.filter(open), more: more.filter(open), tabs: tabs.filter(open) };
}

/** Whether a hat leads to a screen. */
export function leadsTo(hat: Worn | null, screen: ScreenId): boolean {
  const { main, more } = navigationOf(hat);
  return main.includes(screen) || more.includes(screen);
}

/** Whether a hat plans: proposes, commits, publishes playbooks. Regions read proposals and object. */
export function plansCampaigns(hat: Worn | null): boolean {
  return hat?.role === 'coordination' && hat.organisation.tier === 'national';
}

/** Where a hat lands after sign-in. */
export function homeOf(hat: Worn | null): ScreenId {
  return navigationOf(hat).main[0] ?? 'launcher';
}
