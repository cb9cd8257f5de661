/** A photo that goes through a weak line: two hundred kilobytes say as much as four million. */
const LARGEST_PHOTO = 300_000;
const LONGEST_SIDES = [1600, 1280, 1024, 800];
const QUALITIES = [0.82, 0.7, 0.55];
const THUMB = 160;
const SCALED = /^image\/(jpeg|png|webp)$/;

export interface Prepared {
  blob: Blob;
  name: string;
  thumb: Blob | null;
}

/**
 * What is sent of a chosen file: photos scaled on this device (which also takes place and device out of them),
 * everything else, and a photo whose original is wanted, as it is.
 */
export async function prepare(file: File, original: boolean): Promise<Prepared> {
  const asItIs = { blob: file, name: file.name, thumb: null };
  if (!SCALED.test(file.type)) return asItIs;
  const address = URL.createObjectURL(file);
  try {
    // An image element, because browsers of 2021 turn it the way the photo says and createImageBitmap does not
    const picture = new Image();
    picture.src = address;
    await picture.decode();
    const thumb = await drawn(picture, THUMB, 0.7);
    if (original || file.size <= LARGEST_PHOTO / 3) return { ...asItIs, thumb };
    return { blob: await scaled(picture), name: `${file.name.replace(/\.[^.]*$/, '')}.jpg`, thumb };
  } catch {
    return asItIs; // no picture after all: the service says so
  } finally {
    URL.revokeObjectURL(address);
  }
}

async function scaled(picture: HTMLImageElement) {
  let blob: Blob | null = null;
  for (const side of LONGEST_SIDES) {
    for (const quality of QUALITIES) {
      blob = await drawn(picture, side, quality);
      if (blob.size <= LARGEST_PHOTO) return blob;
    }
  }
  return blob as Blob;
}

function drawn(picture: HTMLImageElement, longest: number, quality: number): Promise<Blob> {
  const scale = Math.min(1, longest / Math.max(picture.naturalWidth, picture.naturalHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(picture.naturalHeight * scale));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((done, fail) =>
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('canvas'))), 'image/jpeg', quality),
  );
}

export async function sha256(blob: Blob) {
  const hash = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
