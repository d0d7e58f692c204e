import { describe, expect, it } from 'vitest';
import { migrateWalk } from '../../../src/walk/migrate-walk.ts';
import { WALK_VERSION } from '../../../src/walk/walk-schema.ts';

/** A walk as each version of the format stored it, letter for letter; never changed afterwards. */
const STORED: Record<number, string> = {
  1: '{"version":1,"id":"5f1d","subject":{"kind":"platform","pack":"stripe","host":"billing.stripe.com"},"host":"billing.stripe.com","started":1795600000000,"changed":1795600060000,"steps":[{"screen":{"kind":"manage-plan","id":"portal-home"},"url":"https://billing.stripe.com/p/session/1","lang":"en","at":1795600000000,"until":1795600030000,"press":[{"role":"open-cancel","text":"Cancel plan"}],"obstacles":[{"kind":"low-contrast","ratio":2.1},{"kind":"decoy-louder","text":"Update plan"}],"openedBy":["More"],"decoys":[{"role":"keep","text":"Go back"}]},{"screen":null,"url":"https://billing.stripe.com/p/odd","lang":"","at":1795600060000,"until":1795600060000,"press":[],"obstacles":[],"openedBy":[],"decoys":[]}],"evidence":[{"kind":"end-date","text":"4 December 2026","lang":"en","date":"2026-12-04","url":"https://billing.stripe.com/p/session/1","at":1795600060000}],"status":{"kind":"paused","host":"login.example","at":1795600060000},"before":{"forward":true,"last":false,"switchOn":false,"claims":["It is over"]}}',
};

describe('a stored walk', () => {
  it('of every version there was is read in today’s format, with all that was in it', () => {
    expect(Object.keys(STORED).map(Number)).toEqual(Array.from({ length: WALK_VERSION }, (_, index) => index + 1));
    for (const text of Object.values(STORED)) expect(migrateWalk(JSON.parse(text))).toEqual({ ...JSON.parse(text), version: WALK_VERSION });
  });

  it.each([
    ['nothing', undefined],
    ['text', 'walk'],
    ['a newer version', { ...JSON.parse(STORED[1] ?? ''), version: WALK_VERSION + 1 }],
    ['a version there never was', { ...JSON.parse(STORED[1] ?? ''), version: 0 }],
    ['one without steps', { ...JSON.parse(STORED[1] ?? ''), steps: [] }],
  ])('is none where it is %s', (_, stored) => expect(migrateWalk(stored)).toBeNull());
});
