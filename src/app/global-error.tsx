'use client'

export { OutOfOrder as default } from '@/components/admin/OutOfOrder'
