import styles from './Writing.module.css'

/** Two texts of one article, whole, for a person to choose between. */
export function TwoTexts({ sides }: { sides: readonly { heading: string; text: string }[] }) {
  return (
    <div className={styles.sides}>
      {sides.map(({ heading, text }) => (
        <section key={heading} aria-label={heading}>
          <h3>{heading}</h3>
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, by keys too */}
          <p tabIndex={0} className={styles.text}>
            {text}
          </p>
        </section>
      ))}
    </div>
  )
}
