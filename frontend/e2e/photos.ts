import type { Page } from '@playwright/test';

/** Photos as a phone takes them: twelve million dots, a soft picture under the grain of the sensor. */
export async function photos(page: Page, count: number) {
  const made: { name: string; mimeType: string; buffer: Buffer }[] = [];
  for (let i = 0; i < count; i++) {
    const data = await page.evaluate(async (seed) => {
      const [width, height] = [4000, 3000];
      const canvas = document.createElement('canvas');
      canvas.width = width;
      canvas.height = height;
      const context = canvas.getContext('2d') as CanvasRenderingContext2D;
      const sky = context.createLinearGradient(0, 0, width, height);
      sky.addColorStop(0, `hsl(${200 + seed * 20} 60% 70%)`);
      sky.addColorStop(1, `hsl(${90 + seed * 20} 40% 30%)`);
      context.fillStyle = sky;
      context.fillRect(0, 0, width, height);
      const picture = context.getImageData(0, 0, width, height);
      let x = seed + 1;
      for (let at = 0; at < picture.data.length; at += 4) {
        x = (Math.imul(x, 1664525) + 1013904223) | 0;
        const grain = ((x >>> 24) - 128) / 8;
        for (let colour = at; colour < at + 3; colour++)
          picture.data[colour] = (picture.data[colour] ?? 0) + grain;
      }
      context.putImageData(picture, 0, 0);
      return canvas.toDataURL('image/jpeg', 0.95).split(',')[1] as string;
    }, i);
    made.push({ name: `Họp tổ ${i + 1}.jpg`, mimeType: 'image/jpeg', buffer: Buffer.from(data, 'base64') });
  }
  return made;
}
