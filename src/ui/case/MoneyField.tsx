import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { plainAmount, readAmount } from '../../case/money.ts';
import type { Money } from '../../case/schema.ts';
import { useLang } from '../lang.ts';
import { useUniqueId } from '../unique-id.ts';
import { useOwnText } from './Field.tsx';

interface MoneyFieldProps {
  label: string;
  value: Money | null;
  /** The currency of the country, before the user has chosen one. */
  currency: string;
  /** The currency cannot be chosen: it is another field's. */
  fixed?: boolean;
  save(value: Money | null): void;
}

/** An amount and its currency. What is no amount is said, and what was kept before stays until it is one. */
export function MoneyField({ label, value, currency: usual, fixed = false, save }: MoneyFieldProps) {
  const lang = useLang();
  const id = useUniqueId();
  const [chosen, setChosen] = useState<string | null>(null);
  const currency = value?.currency ?? chosen ?? usual;
  const own = useOwnText(value ? plainAmount(value) : '');
  const wrong = own.text.trim() !== '' && readAmount(own.text, currency) === null;

  const keep = (text: string, code: string): void => {
    const amount = readAmount(text, code);
    if (amount !== null) save({ amount, currency: code });
    else if (text.trim() === '') save(null);
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class="money">
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autocomplete="off"
          ref={own.place}
          value={own.text}
          aria-invalid={wrong}
          aria-describedby={wrong ? `${id}-wrong` : undefined}
          onInput={(event) => {
            own.setText(event.currentTarget.value);
            keep(event.currentTarget.value, currency);
          }}
        />
        {fixed ? (
          <span class="unit">{currency}</span>
        ) : (
          <select
            aria-label={i18n.t('caseFact.currency')}
            value={currency}
            onChange={(event) => {
              setChosen(event.currentTarget.value);
              keep(own.text, event.currentTarget.value);
            }}
          >
            {currencies(lang).map(([code, name]) => (
              <option key={code} value={code}>
                {name === code ? code : `${code} ${name}`}
              </option>
            ))}
          </select>
        )}
      </div>
      {wrong && (
        <p class="wrong" id={`${id}-wrong`}>
          {i18n.t('caseFact.wrongAmount')}
        </p>
      )}
    </div>
  );
}

/** All currencies, by code, with their names. */
function currencies(lang: string): [string, string][] {
  const names = new Intl.DisplayNames(lang, { type: 'currency' });
  return Intl.supportedValuesOf('currency').map((code) => [code, names.of(code) ?? code]);
}

const CURRENCY: Record<string, string> = { CN: 'CNY', TW: 'TWD', HK: 'HKD', MO: 'MOP', MY: 'MYR', SG: 'SGD', JP: 'JPY', KR: 'KRW', GB: 'GBP', US: 'USD' };

/** The currency that prices in a country are usually in: the euro where no other is named. No country is the one most readers of `lang` live in. */
export const currencyOf = (country: string, lang: string): string => CURRENCY[country || (new Intl.Locale(lang).maximize().region ?? '')] ?? 'EUR';
