/**
 * The extension API of background and pages: the promises of webextension-polyfill in both browsers. Scripts that run
 * in a page use page-api.ts, which weighs nothing.
 */
export { browser } from 'wxt/browser';
