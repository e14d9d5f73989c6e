// What lies below a brief's address.
export const PDF_NAME = 'brief.pdf'
export const ORIGINAL_NAME = 'original'
export const IMAGES_NAME = 'images'
