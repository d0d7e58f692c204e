import type { PlainDate } from './calendar.ts';
import { judge } from './eligibility.ts';
import { BLANKS, type Blank, LETTER_OF, type LetterWords } from './letter-schema.ts';
import { formatMoney } from './money.ts';
import type { RuleSet } from './rule-schema.ts';
import { partOf, rulesFor } from './rules.ts';
import type { Case, Money } from './schema.ts';
import { addWorkingDays, type Reckoned } from './working-days.ts';

/** `plain` asks; `firm` states facts, evidence, demand, clause and deadline. */
export type Tone = 'plain' | 'firm';

export interface Letter {
  subject: string;
  body: string;
  /** What the case does not say: visible blanks in the letter. */
  blanks: Blank[];
}

/** The amount that the first right which holds comes to, or null. */
function claimOf(sets: readonly RuleSet[], item: Case, today: PlainDate): Money | null {
  for (const { rule } of partOf(sets, 'rights', item)) {
    const { verdict, money } = judge(rule, item, today);
    if (verdict === 'holds' && money) return money;
  }
  return null;
}

/** By when a firm letter asks for an answer, where the rules say how long it gives. */
function deadlineOf(sets: readonly RuleSet[], item: Case, today: PlainDate): (Reckoned & { days: number }) | null {
  const days = rulesFor(sets, item).find(({ warning }) => warning)?.warning?.workingDays;
  return days === undefined ? null : { ...addWorkingDays(item.days.warned ?? today, days, item.country), days };
}

const say = (date: PlainDate | undefined, lang: string): string | null =>
  date === undefined ? null : new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));

/**
 * A letter about a case. What the case does not say stays a visible blank; nothing is guessed.
 *
 * @param today the day the letter is written on
 */
export function writeLetter(words: LetterWords, tone: Tone, item: Case, sets: readonly RuleSet[], today: PlainDate): Letter {
  const { lang } = words;
  const kind = LETTER_OF[item.situation];
  const deadline = deadlineOf(sets, item, today);
  const own = (texts: Record<string, string>): string => texts[lang] ?? texts.en ?? '';
  // A charge that was wrong is claimed as it was taken; what a refund comes to is what the rules say.
  const claim = kind === 'charged' ? item.price : claimOf(sets, item, today);
  const evidence = partOf(sets, 'documents', item).filter(({ key }) => item.ticked.includes(key));
  const values: Record<Blank, string | null> = {
    service: item.service || null,
    account: item.account || null,
    order: item.order || null,
    plan: item.plan && words.plans[item.plan],
    bought: say(item.days.bought, lang),
    price: item.price && formatMoney(item.price, lang),
    reason: item.reason && words.reasons[item.reason],
    asked: say(item.days.asked, lang),
    answered: say(item.days.answered, lang),
    charged: say(item.days.charged, lang),
    clause: item.clause || null,
    tried: item.tried || null,
    evidence: evidence.length > 0 ? evidence.map(({ rule }, index) => `\n${index + 1}. ${own(rule.text)}`).join('') : null,
    deadline: say(deadline?.date, lang),
    claim: claim && formatMoney(claim, lang),
    sender: item.sender || null,
  };
  const laws = rulesFor(sets, item).flatMap(({ law }) => (law ? [own(law.text)] : []));
  const further: Record<string, string> = { law: laws.join(', '), days: String(deadline?.days ?? '') };
  const blanks = new Set<Blank>();

  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const blank = BLANKS.find((known) => known === name);
      if (blank === undefined) return further[name] ?? whole;
      const value = values[blank];
      if (value !== null) return value;
      blanks.add(blank);
      return words.blank.replace('{label}', words.labels[blank]);
    });

  const shown: Blank[] = ['service', 'account', 'order', 'plan', 'bought', 'price', ...(kind === 'refund' || kind === 'appeal' ? (['reason'] as const) : [])];
  const facts = shown.map((name) => fill(words.fact.replace('{label}', words.labels[name]).replace('{value}', `{${name}}`))).join('\n');
  const { firm } = words;
  const paragraphs =
    tone === 'plain'
      ? [words.greeting, words.ask[kind], facts, words.confirm, words.closing]
      : [
          words.greeting,
          firm.intro,
          facts,
          firm.happened[kind],
          firm.tried,
          firm.evidence,
          firm.demand[kind],
          firm.clause,
          ...(laws.length > 0 ? [firm.law] : []),
          deadline ? firm.deadlineDays : firm.deadline,
          words.closing,
        ];
  // The facts are filled already, and may hold braces of the user's own.
  const body = paragraphs.map((text) => (text === facts ? facts : fill(text))).join('\n\n');
  return { subject: fill(words.subject[kind]), body, blanks: BLANKS.filter((name) => blanks.has(name)) };
}

/** A link that opens the user's own mail program with the letter. Nothing is sent by it. */
export const mailLink = ({ subject, body }: Pick<Letter, 'subject' | 'body'>): string =>
  `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replace(/\r?\n/g, '\r\n'))}`;
