// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * The logical home of an organisation and of what belongs to it: a region's INSEE code and a
 * department's, each '0' for none. `0.0` is national, `52.0` Pays de la Loire, `52.53` Mayenne.
 */
export interface Home {
  readonly region: string;
  readonly department: string;
}

export const NATIONAL_HOME: Home = { region: '0', department: '0' };

const CODE = /^(0|[0-9]{2,3}|2A|2B)$/;

/** The two subject tokens of a home, such as `52.53`. */
export const homeSubject = (home: Home): string => `${home.region}.${home.department}`;

/**
 * Reads `52.53` back.
 * @throws RangeError when the text is not two territory codes
 */
export const parseHome = (text: string): Home => {
  const [region, department, ...rest] = text.split('.');
  if (
    region === undefined ||
    department === undefined ||
    rest.length > 0 ||
    !CODE.test(region) ||
    !CODE.test(department)
  ) {
    throw new RangeError(`not a home: ${text}`);
  }
  return { region, department };
};
