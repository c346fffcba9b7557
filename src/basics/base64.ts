// Every browser, worker and Node has both; the libraries that pure code is compiled with have neither.
declare function atob(text: string): string;
declare function btoa(bytes: string): string;

/** Characters that one call can be given as arguments. */
const PART = 0x2000;

/** The bytes of a list of numbers, as they lie in memory, in base64. */
export function toBase64({ buffer, byteOffset, byteLength }: Uint8Array | Float32Array): string {
  const bytes = new Uint8Array(buffer, byteOffset, byteLength);
  let text = '';
  for (let at = 0; at < bytes.length; at += PART)
    text += String.fromCharCode(...bytes.subarray(at, at + PART));
  return btoa(text);
}

/** The bytes that a text holds; throws a `DOMException` where it is not base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
