// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * The text of an answer, read no further than a limit.
 * @throws RangeError when it is longer
 */
export const readLimited = async (response: Response, mostBytes: number): Promise<string> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > mostBytes) throw new RangeError('the answer is too long');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};
