import type { JSX } from 'preact';
import { usePage } from '../parts/page-context.ts';
import { EXPORT_SERIES, EXPORT_SIZES, EXPORT_STEPS, RASTER_FORMATS } from './exporter.ts';
import type { ExportChoice, ExportFormat } from './exporter.ts';

const DPI = [96, 150, 300, 600] as const;
const ORIENTATIONS = ['landscape', 'portrait'] as const;
const FRAMES = ['view', 'shown'] as const;

interface ExportChoicesProps {
  readonly choice: ExportChoice;
  readonly format: ExportFormat;
  readonly onChange: (choice: ExportChoice) => void;
}

/** One map or a series, size, turn, sharpness, frame and title of the page; what would change nothing is not asked. */
export function ExportChoices({ choice, format, onChange }: ExportChoicesProps): JSX.Element {
  const { t } = usePage();
  const isPaper = ['a4', 'a3', 'letter'].includes(choice.size);
  return (
    <div class="export-choices">
      <Choice
        label={t('export.series')}
        values={EXPORT_SERIES}
        value={choice.series}
        wordOf={(series) => t(`export.series.${series}`)}
        onChoose={(series) => onChange({ ...choice, series })}
      />
      {choice.series === 'single' ? null : (
        <Choice
          label={t('export.by')}
          values={EXPORT_STEPS}
          value={choice.by}
          wordOf={(by) => t(`export.by.${by}`)}
          onChoose={(by) => onChange({ ...choice, by })}
        />
      )}
      <Choice
        label={t('export.size')}
        values={EXPORT_SIZES}
        value={choice.size}
        wordOf={(size) => t(`export.size.${size}`)}
        onChoose={(size) => onChange({ ...choice, size })}
      />
      {isPaper ? (
        <Choice
          label={t('export.orientation')}
          values={ORIENTATIONS}
          value={choice.orientation}
          wordOf={(orientation) => t(`export.${orientation}`)}
          onChoose={(orientation) => onChange({ ...choice, orientation })}
        />
      ) : null}
      {(isPaper || choice.size === 'column') && RASTER_FORMATS.includes(format) ? (
        <Choice
          label={t('export.dpi')}
          values={DPI}
          value={choice.dpi}
          wordOf={(dpi) => t('export.dpi-value', { dpi })}
          onChoose={(dpi) => onChange({ ...choice, dpi })}
        />
      ) : null}
      <Choice
        label={t('export.frame')}
        values={FRAMES}
        value={choice.frame}
        wordOf={(frame) => t(`export.frame-${frame}`)}
        onChoose={(frame) => onChange({ ...choice, frame })}
      />
      <label class="export-title">
        {t('export.own-title')}
        <input
          type="text"
          maxLength={200}
          placeholder={t('export.own-title-hint')}
          value={choice.title}
          onChange={(event) => onChange({ ...choice, title: event.currentTarget.value })}
        />
      </label>
    </div>
  );
}

interface ChoiceProps<Value extends string | number> {
  readonly label: string;
  readonly values: readonly Value[];
  readonly value: Value | string | number;
  readonly wordOf: (value: Value) => string;
  readonly onChoose: (value: Value) => void;
}

function Choice<Value extends string | number>({
  label,
  values,
  value,
  wordOf,
  onChoose,
}: ChoiceProps<Value>): JSX.Element {
  return (
    <label>
      {label}
      <select
        value={value}
        onChange={(event) => {
          const chosen = values.find((each) => String(each) === event.currentTarget.value);
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        {values.map((each) => (
          <option key={each} value={each}>
            {wordOf(each)}
          </option>
        ))}
      </select>
    </label>
  );
}
