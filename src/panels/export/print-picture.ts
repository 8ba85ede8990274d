/** Prints the picture alone, as large as the paper allows, with the browser's own dialog. */
export async function printPicture(file: File): Promise<void> {
  const image = document.createElement('img');
  image.className = 'printed-picture';
  image.alt = '';
  image.src = await dataAddress(file);
  await image.decode();
  document.body.append(image);
  document.documentElement.classList.add('is-printing-picture');
  try {
    print();
  } finally {
    document.documentElement.classList.remove('is-printing-picture');
    image.remove();
  }
}

/** The page's policy allows pictures from data addresses, not from blobs. */
function dataAddress(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () =>
      resolve(typeof reader.result === 'string' ? reader.result : ''),
    );
    reader.addEventListener('error', () =>
      reject(reader.error ?? new Error('The picture could not be read')),
    );
    reader.readAsDataURL(file);
  });
}
