// SPDX-License-Identifier: AGPL-3.0-or-later

export const USER_SCHEMA = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const GROUP_SCHEMA = 'urn:ietf:params:scim:schemas:core:2.0:Group';

/** An attribute's characteristics (RFC 7643, 2.2 and 7). */
export interface Attribute {
  readonly name: string;
  readonly type: 'string' | 'boolean' | 'dateTime' | 'reference' | 'complex';
  readonly multiValued: boolean;
  readonly description: string;
  readonly required: boolean;
  readonly caseExact: boolean;
  readonly mutability: 'readOnly' | 'readWrite' | 'immutable';
  readonly returned: 'always' | 'default';
  readonly uniqueness: 'none' | 'server';
  readonly canonicalValues?: readonly string[];
  readonly referenceTypes?: readonly string[];
  readonly subAttributes?: readonly Attribute[];
}

export interface Schema {
  readonly id: string;
  readonly name: 'User' | 'Group';
  readonly description: string;
  /** With the common ones (RFC 7643, 3.1). */
  readonly attributes: readonly Attribute[];
}

const attribute = (
  name: string,
  description: string,
  rest: Partial<Omit<Attribute, 'name' | 'description'>> = {},
): Attribute => ({
  name,
  type: 'string',
  multiValued: false,
  description,
  required: false,
  caseExact: false,
  mutability: 'readWrite',
  returned: 'default',
  uniqueness: 'none',
  ...rest,
});

const READ_ONLY = { mutability: 'readOnly' } as const;

const COMMON: readonly Attribute[] = [
  attribute('schemas', 'Schemas of the resource', {
    type: 'reference',
    multiValued: true,
    caseExact: true,
    returned: 'always',
    ...READ_ONLY,
  }),
  attribute('id', 'Identifier given by essaim', {
    caseExact: true,
    returned: 'always',
    uniqueness: 'server',
    ...READ_ONLY,
  }),
  attribute('meta', 'What is known of the resource itself', {
    type: 'complex',
    ...READ_ONLY,
    subAttributes: [
      attribute('resourceType', 'User or Group', { caseExact: true, ...READ_ONLY }),
      attribute('created', 'When it was recorded', { type: 'dateTime', ...READ_ONLY }),
      attribute('lastModified', 'When it changed last', { type: 'dateTime', ...READ_ONLY }),
      attribute('location', 'Its address', { type: 'reference', caseExact: true, ...READ_ONLY }),
      attribute('version', 'Its entity tag', { caseExact: true, ...READ_ONLY }),
    ],
  }),
];

const EXTERNAL_ID = attribute('externalId', 'Identifier given by the directory', {
  caseExact: true,
});

const DISPLAY = attribute('display', 'A name for people', READ_ONLY);
const REF = (type: string) =>
  attribute('$ref', 'Address of the resource', {
    type: 'reference',
    referenceTypes: [type],
    caseExact: true,
    ...READ_ONLY,
  });

export const userSchema: Schema = {
  id: USER_SCHEMA,
  name: 'User',
  description: 'A person whom the directory answers for',
  attributes: [
    ...COMMON,
    EXTERNAL_ID,
    attribute('userName', 'Name in the directory, often the address', {
      required: true,
      uniqueness: 'server',
    }),
    attribute('name', 'Given and family name', {
      type: 'complex',
      subAttributes: [
        attribute('formatted', 'Both', READ_ONLY),
        attribute('givenName', 'Given name'),
        attribute('familyName', 'Family name'),
      ],
    }),
    attribute('displayName', 'Both names', READ_ONLY),
    attribute('preferredLanguage', 'fr or en: the language of screens and mails'),
    attribute('active', 'Whether the memberships hold; false suspends them, true gives them back', {
      type: 'boolean',
    }),
    attribute('emails', 'The one address of the account', {
      type: 'complex',
      multiValued: true,
      subAttributes: [
        attribute('value', 'Address'),
        attribute('type', 'Kind of address', { canonicalValues: ['work', 'home', 'other'] }),
        attribute('primary', 'Whether it is the one that counts', { type: 'boolean' }),
      ],
    }),
    attribute('groups', 'Organisations of which the person is a member', {
      type: 'complex',
      multiValued: true,
      ...READ_ONLY,
      subAttributes: [
        attribute('value', 'Identifier of the organisation', { caseExact: true, ...READ_ONLY }),
        REF('Group'),
        DISPLAY,
        attribute('type', 'Always direct', { canonicalValues: ['direct'], ...READ_ONLY }),
      ],
    }),
  ],
};

export const groupSchema: Schema = {
  id: GROUP_SCHEMA,
  name: 'Group',
  description: 'An organisation of the subtree, with its members',
  attributes: [
    ...COMMON,
    attribute('externalId', 'The key of the organisation', { caseExact: true, ...READ_ONLY }),
    attribute('displayName', 'Name of the organisation', { ...READ_ONLY, required: true }),
    attribute('members', 'People who are members there', {
      type: 'complex',
      multiValued: true,
      subAttributes: [
        attribute('value', 'Identifier of the person', {
          caseExact: true,
          mutability: 'immutable',
        }),
        REF('User'),
        DISPLAY,
        attribute('type', 'Always User', {
          canonicalValues: ['User'],
          mutability: 'immutable',
        }),
      ],
    }),
  ],
};

const named = (attributes: readonly Attribute[], name: string): Attribute | undefined =>
  attributes.find((one) => one.name.toLowerCase() === name);

/** An attribute of a schema, and its sub-attribute if one is named; undefined when there is none. */
export const findAttribute = (
  schema: Schema,
  path: { readonly schema: string | null; readonly name: string; readonly sub: string | null },
): { attribute: Attribute; sub: Attribute | null } | undefined => {
  if (path.schema !== null && path.schema !== schema.id.toLowerCase()) return undefined;
  const attribute = named(schema.attributes, path.name);
  if (!attribute) return undefined;
  if (path.sub === null) return { attribute, sub: null };
  const sub = named(attribute.subAttributes ?? [], path.sub);
  return sub && { attribute, sub };
};
