import { i18n } from '#i18n';
import type { ScreenKind } from '../../packs/kinds.ts';
import type { ReportedControl } from '../../walk/report.ts';
import { quoted } from '../quoted.ts';

const GUIDE = {
  account: 'guide.account',
  'manage-plan': 'guide.managePlan',
  survey: 'guide.survey',
  'retention-offer': 'guide.retentionOffer',
  confirm: 'guide.confirm',
  're-auth': 'guide.reAuth',
} as const satisfies Partial<Record<ScreenKind, string>>;

type Guided = keyof typeof GUIDE;

const isGuided = (kind: ScreenKind): kind is Guided => kind in GUIDE;

/** "No thanks, I like paying more": labels that put words into the user's mouth, in the languages that say "I" or "my". */
const FIRST_PERSON = /(^|[^\p{L}'’])(I|I['’](m|d|ll|ve)|my|me|saya|aku|ich|je|j['’]\p{L}+|yo|eu|io|quiero|voglio|nie chc\p{L}+)(?![\p{L}])|我|私|저는|나는/iu;

interface GuideProps {
  /** What kind of screen it is, undefined where nobody can tell. */
  kind: ScreenKind | undefined;
  press: ReportedControl;
  avoid: ReportedControl[];
}

/** What to make of a screen of this kind, in a sentence or two. */
export function Guide({ kind, press, avoid }: GuideProps) {
  const offers = avoid.filter(({ role }) => role === 'offer');
  const shames = (press.role === 'proceed' || press.role === 'confirm') && FIRST_PERSON.test(press.text);
  if (kind !== undefined && !isGuided(kind)) return null;
  return (
    <div class="guide">
      <p>{i18n.t(kind === undefined ? 'guide.unknown' : GUIDE[kind])}</p>
      {kind === 'retention-offer' && offers.length > 0 && <p>{i18n.t('guide.offers', { texts: quoted(offers.map(({ text }) => text)) })}</p>}
      {shames && <p>{i18n.t('guide.shaming')}</p>}
    </div>
  );
}
