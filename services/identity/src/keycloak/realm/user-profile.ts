// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  UnmanagedAttributePolicy,
  type UserProfileAttribute,
  type UserProfileConfig,
} from '@keycloak/keycloak-admin-client/lib/defs/userProfileMetadata.js';
import type { Keycloak } from '../connection.ts';
import type { FieldDifference } from '../reconcile/difference.ts';
import type { Resource } from '../reconcile/resource.ts';

/** The number under which a region knows a member, as its provider tells it. */
export const MEMBER_NUMBER = 'member_number';

/** Attributes of an account that only essaim writes. Keycloak drops those that are not declared. */
const ACCOUNT_ATTRIBUTES = [
  'essaim_uid',
  'mandate_version',
  'invitation_organisation',
  'invitation_role',
  'invitation_inviter',
  MEMBER_NUMBER,
] as const;

const declaration = (name: string): UserProfileAttribute => ({
  name,
  displayName: name,
  permissions: { view: ['admin'], edit: ['admin'] },
  multivalued: false,
});

/** Keycloak's own rule that everybody has an address; it would ask who has none for one at each sign-in. */
const EMAIL_RULE = 'email.required';

/**
 * Whether attributes that are not declared are kept. Those that tools are told from are named after
 * the tools' clients: only administrators, so only essaim, may read and write them.
 */
const UNDECLARED = 'undeclared attributes';
const FOR_ADMINISTRATORS = UnmanagedAttributePolicy.AdminEdit;
const RULES: readonly string[] = [EMAIL_RULE, UNDECLARED];

const withoutRule = (attribute: UserProfileAttribute): UserProfileAttribute => {
  if (attribute.name !== 'email') return attribute;
  const { required: _required, ...rest } = attribute;
  return rest;
};

/** The declaration of essaim's attributes in the realm's user profile; the rest of it is kept. */
export const userProfileResource = ({ admin, realm, request }: Keycloak): Resource => {
  const declared = Object.fromEntries(ACCOUNT_ATTRIBUTES.map((name) => [name, declaration(name)]));
  const desired = { ...declared, [EMAIL_RULE]: false, [UNDECLARED]: FOR_ADMINISTRATORS };
  const find = async () => (await request('GET', '/users/profile')) as UserProfileConfig | null;

  const update = async (changed: readonly FieldDifference[]): Promise<void> => {
    const live = await find();
    const names = new Set(changed.map(({ field }) => field));
    const kept = (live?.attributes ?? []).filter(({ name }) => !names.has(name ?? ''));
    await admin.users.updateProfile({
      realm,
      ...live,
      ...(names.has(UNDECLARED) && { unmanagedAttributePolicy: FOR_ADMINISTRATORS }),
      attributes: [
        ...kept.map((one) => (names.has(EMAIL_RULE) ? withoutRule(one) : one)),
        ...[...names].filter((name) => !RULES.includes(name)).map(declaration),
      ],
    });
  };

  return {
    kind: 'user-profile',
    key: 'attributes',
    desired,
    read: async () => {
      const live = await find();
      if (!live) return null;
      const found = (live.attributes ?? []).map((attribute) => {
        const { name, displayName, permissions, multivalued } = attribute;
        return [name ?? '', { name, displayName, permissions, multivalued }] as const;
      });
      return {
        isOwned: true,
        fields: {
          ...Object.fromEntries(found),
          [EMAIL_RULE]: hasRule(live),
          [UNDECLARED]: live.unmanagedAttributePolicy ?? null,
        },
      };
    },
    create: () =>
      update(
        [...ACCOUNT_ATTRIBUTES, ...RULES].map((field) => ({ field, live: null, desired: null })),
      ),
    update,
  };
};

const hasRule = ({ attributes }: UserProfileConfig): boolean =>
  attributes?.find(({ name }) => name === 'email')?.required !== undefined;
