import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** The user's language, for the texts of packs and for numbers and dates. */
export const Lang = createContext('en');

/** The user's language, from the nearest {@link Lang}. */
export const useLang = (): string => useContext(Lang);
