import * as z from 'zod/mini';
import { SCREEN_KINDS } from '../kinds.ts';
import { control, evidence } from './element.ts';
import { provenance } from './provenance.ts';
import { id, isHostName, list, localText, note } from './text.ts';

const place = z.string().check(
  z.maxLength(200),
  z.regex(
    /^(([a-z0-9-]+\.)+[a-z0-9-]+)?\/[^\s()\\{}:+]*$/,
    'must be a path such as "/account*", with a host before it where the pack has several: "ssl.example.com/tw/account*"',
  ),
  z.refine((text) => text.startsWith('/') || isHostName(text.slice(0, text.indexOf('/'))), 'begins with a host that no address can have'),
  note('Path, optional "?query", "*" for anything. Without a query any will do, without a host any of the pack\'s'),
);

export const screen = z.strictObject({
  id,
  kind: z.enum(SCREEN_KINDS),
  at: z.optional(list(place, 8).check(note('Left out where no address is known: the page is then told by what is on it'))),
  present: z.optional(list(evidence, 8).check(note('At least one of these must be on the page'))),
  absent: z.optional(list(evidence, 8).check(note('None of these may be on the page'))),
  proof: z.optional(list(evidence, 8).check(note('On a "done" screen: what proves it. Without it, only general words for "it is cancelled" do'))),
  controls: z.array(control).check(z.maxLength(16), note('What to press here and what not to')),
  guidance: z.optional(localText.check(note('What the user should know on this very screen'))),
  provenance,
});
