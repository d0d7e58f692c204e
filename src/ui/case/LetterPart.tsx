import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { mailLink, type Tone, writeLetter } from '../../case/letter.ts';
import { LETTER_OF, type LetterWords } from '../../case/letter-schema.ts';
import { type Case, LONGEST_LETTER } from '../../case/schema.ts';
import { useLang } from '../lang.ts';
import { useUniqueId } from '../unique-id.ts';
import { Card } from './Card.tsx';
import { Choice, useOwnText } from './Field.tsx';
import { type PartProps, withDay } from './parts.ts';

/** The language letters are written in, where one of a country's is among them. */
const LANGUAGE: Record<string, string> = {
  CN: 'zh-CN',
  TW: 'zh-TW',
  HK: 'zh-TW',
  MO: 'zh-TW',
  MY: 'ms',
  DE: 'de',
  AT: 'de',
  FR: 'fr',
  ES: 'es',
  IT: 'it',
  GB: 'en',
  IE: 'en',
  US: 'en',
  JP: 'ja',
  KR: 'ko',
};

/** The letter of the situation: filled from the case, editable, to copy, mail or print. Nothing is sent from here. */
export function LetterPart({ item, rules, today, actions, letters }: PartProps & { letters: LetterWords[] }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [tone, setTone] = useState<Tone>('plain');
  const reader = useLang();
  const lang = chosen ?? LANGUAGE[item.country] ?? reader;
  const words = letters.find((one) => one.lang === lang) ?? letters.find((one) => one.lang === 'en');
  if (!words) return null;
  return (
    <Card title={i18n.t('caseLetter.title')}>
      <div class="fields">
        <Choice
          label={i18n.t('caseLetter.language')}
          value={words.lang}
          values={letters.map((one) => one.lang)}
          name={(code) => letters.find((one) => one.lang === code)?.name ?? code}
          save={setChosen}
        />
        <Choice
          label={i18n.t('caseLetter.tone')}
          value={tone}
          values={['plain', 'firm']}
          name={(value) => (value === 'plain' ? i18n.t('caseLetter.plain') : i18n.t('caseLetter.firm'))}
          save={(value) => setTone(value ?? 'plain')}
        />
      </div>
      {/* Another letter is another field: what was typed into one must not show in the next. */}
      <Paper
        key={`${item.id} ${words.lang} ${tone} ${LETTER_OF[item.situation]}`}
        item={item}
        rules={rules}
        today={today}
        actions={actions}
        words={words}
        tone={tone}
      />
    </Card>
  );
}

function Paper({ item, rules, today, actions, words, tone }: PartProps & { words: LetterWords; tone: Tone }) {
  const id = useUniqueId();
  const [said, setSaid] = useState('');
  const key = `${words.lang}/${tone}/${LETTER_OF[item.situation]}`;
  const { subject, body, blanks } = writeLetter(words, tone, item, rules, today);
  const edited = item.letters[key];
  const own = useOwnText(edited ?? body);
  const keep = (text: string | undefined): void => actions.change((one) => withLetter(one, key, text));
  const day = tone === 'plain' ? 'asked' : 'warned';
  const copy = (): void => {
    navigator.clipboard.writeText(`${subject}\n\n${own.text}`).then(
      () => setSaid(i18n.t('caseLetter.copied')),
      () => setSaid(i18n.t('caseLetter.notCopied')),
    );
  };
  return (
    <>
      <p class="subject" lang={words.lang}>
        {subject}
      </p>
      <div class="field">
        <label for={id}>{i18n.t('caseLetter.text')}</label>
        <textarea
          id={id}
          class="letter"
          lang={words.lang}
          dir="auto"
          rows={16}
          maxLength={LONGEST_LETTER}
          ref={own.place}
          value={own.text}
          onInput={(event) => {
            own.setText(event.currentTarget.value);
            keep(event.currentTarget.value);
          }}
        />
      </div>
      {edited === undefined && blanks.length > 0 && <p class="aside">{i18n.t('caseLetter.blanks')}</p>}
      {edited !== undefined && (
        <p class="aside">
          {i18n.t('caseLetter.edited')}{' '}
          <button
            type="button"
            class="quiet"
            onClick={() => {
              own.setText(body);
              keep(undefined);
            }}
          >
            {i18n.t('caseLetter.anew')}
          </button>
        </p>
      )}
      <div class="row">
        <button type="button" class="button primary" onClick={copy}>
          {i18n.t('caseLetter.copy')}
        </button>
        <a class="button" href={mailLink({ subject, body: own.text })}>
          {i18n.t('caseLetter.mail')}
        </a>
        <button type="button" class="button" onClick={() => window.print()}>
          {i18n.t('caseLetter.print')}
        </button>
        <button type="button" class="button" onClick={() => actions.change((one) => withDay(one, day, today))}>
          {i18n.t('caseLetter.sent')}
        </button>
      </div>
      <p class="result" role="status">
        {said}
      </p>
      <pre class="paper" aria-hidden="true" lang={words.lang}>
        {`${subject}\n\n${own.text}`}
      </pre>
    </>
  );
}

function withLetter(item: Case, key: string, text: string | undefined): Case {
  const { [key]: _, ...others } = item.letters;
  return { ...item, letters: text === undefined ? others : { ...others, [key]: text } };
}
