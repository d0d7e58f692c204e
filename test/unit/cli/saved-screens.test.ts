import { describe, expect, it } from 'vitest';
import { isStill } from '../../../src/cli/saved-screens.ts';

describe('a saved page does not change by itself', () => {
  it.each([
    '<style>a { color: red }</style><a href="/cancel" onclick="return false">Cancel</a>',
    '<form onsubmit="return false"><button>Go on</button></form>',
    '<p>Reconstructed from a description of it</p>',
  ])('where nothing runs until somebody presses something: %s', (html) => expect(isStill(html)).toBe(true));

  it.each([
    '<script>setTimeout(show, 300)</script>',
    '<body onload="show()">',
    '<iframe srcdoc="x"></iframe>',
    '<style>p { animation: late 300ms }</style>',
    '<style>p { transition: opacity 1s }</style>',
    '<meta http-equiv="refresh" content="1">',
  ])('but for what runs, moves, or is shown within it: %s', (html) => expect(isStill(html)).toBe(false));
});
