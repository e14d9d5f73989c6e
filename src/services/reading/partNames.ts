// What lies below a brief's address.
export const PDF_NAME = 'brief.pdf'
export const IMAGES_NAME = 'images'
