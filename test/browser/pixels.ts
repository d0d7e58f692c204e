import type { Page } from '../../src/cli/browser/types.ts';

export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The two colours the marks are told by: the ring of the way out, and the ring of a decoy. */
export const WAY = [11, 138, 68] as const;
export const DECOY = [168, 116, 26] as const;

/** How many pixels of the viewport, or of an area in it, have this colour, give or take a little. */
export async function count(page: Page, colour: readonly [number, number, number], clip?: Area): Promise<number> {
  // Cut out here and not by the browser, which would count from the top of the document and move what is fixed.
  const picture = await page.screenshot({ encoding: 'base64', captureBeyondViewport: false });
  const reader = await page.browser().newPage();
  try {
    return await reader.evaluate(
      async (data, [r, g, b], area) => {
        const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
        const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
        if (context === null) throw new Error('no canvas');
        context.drawImage(image, 0, 0);
        const { data: pixels } = context.getImageData(area?.x ?? 0, area?.y ?? 0, area?.width ?? image.width, area?.height ?? image.height);
        let same = 0;
        for (let i = 0; i < pixels.length; i += 4)
          if (Math.abs((pixels[i] ?? 0) - r) + Math.abs((pixels[i + 1] ?? 0) - g) + Math.abs((pixels[i + 2] ?? 0) - b) < 24) same++;
        return same;
      },
      picture,
      colour,
      clip,
    );
  } finally {
    await reader.close();
    await page.bringToFront();
  }
}
