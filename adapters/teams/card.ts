/**
 * Adaptive Cards 1.5, as far as we draw them. Teams takes no newer version
 * (learn.microsoft.com/adaptive-cards/resources/partners), and its SDK, at the end of its life, has no types for them.
 */
export interface Card {
  readonly type: 'AdaptiveCard';
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  readonly version: '1.5';
  readonly lang?: string;
  /** What is read out in place of the card. */
  readonly speak?: string;
  readonly body: readonly CardElement[];
  readonly actions?: readonly CardAction[];
  readonly refresh?: { readonly action: Execute; readonly userIds?: readonly string[] };
  readonly msteams?: { readonly width: 'Full' };
}

interface Placed {
  readonly id?: string;
  readonly separator?: true;
  readonly spacing?: 'None' | 'Small' | 'Default' | 'Medium' | 'Large' | 'ExtraLarge' | 'Padding';
  readonly isVisible?: boolean;
}

export interface TextBlock extends Placed {
  readonly type: 'TextBlock';
  readonly text: string;
  readonly wrap: true;
  readonly style?: 'heading' | 'default';
  readonly size?: 'Small' | 'Default' | 'Medium' | 'Large' | 'ExtraLarge';
  readonly weight?: 'Lighter' | 'Default' | 'Bolder';
  readonly isSubtle?: true;
}

export interface TextRun {
  readonly type: 'TextRun';
  readonly text: string;
  readonly weight?: 'Bolder';
  readonly isSubtle?: true;
  readonly size?: 'Small';
  /** The run's own text says where it leads. */
  readonly selectAction?: Pick<OpenUrl, 'type' | 'url'>;
}

export interface RichTextBlock extends Placed {
  readonly type: 'RichTextBlock';
  readonly inlines: readonly TextRun[];
}

export interface Container extends Placed {
  readonly type: 'Container';
  readonly style?: 'default' | 'emphasis' | 'good' | 'attention' | 'warning' | 'accent';
  readonly items: readonly CardElement[];
}

export interface ColumnSet extends Placed {
  readonly type: 'ColumnSet';
  readonly columns: readonly {
    readonly type: 'Column';
    readonly width: 'auto' | 'stretch' | number;
    readonly items: readonly CardElement[];
  }[];
}

export interface Table extends Placed {
  readonly type: 'Table';
  readonly firstRowAsHeader: boolean;
  readonly showGridLines: boolean;
  readonly columns: readonly { readonly width: number }[];
  readonly rows: readonly {
    readonly type: 'TableRow';
    readonly cells: readonly { readonly type: 'TableCell'; readonly items: readonly CardElement[] }[];
  }[];
  /** What stands in its place where tables can't be drawn. */
  readonly fallback?: Container;
}

export interface ActionSet extends Placed {
  readonly type: 'ActionSet';
  readonly actions: readonly CardAction[];
}

interface Input extends Placed {
  readonly id: string;
  readonly label: string;
  readonly isRequired?: boolean;
  readonly errorMessage?: string;
}

export interface TextInput extends Input {
  readonly type: 'Input.Text';
  readonly value?: string;
  readonly placeholder?: string;
  readonly isMultiline?: boolean;
  readonly maxLength?: number;
}

export interface ChoiceSet extends Input {
  readonly type: 'Input.ChoiceSet';
  readonly choices: readonly { readonly title: string; readonly value: string }[];
  readonly value?: string;
  readonly style?: 'compact' | 'expanded' | 'filtered';
  readonly isMultiSelect?: boolean;
  readonly placeholder?: string;
  readonly wrap?: true;
}

export type CardElement = TextBlock | RichTextBlock | Container | ColumnSet | Table | ActionSet | TextInput | ChoiceSet;

/** Plain JSON that comes back with a press. */
export type Carrying = Readonly<Record<string, unknown>>;

interface Pressable {
  readonly title: string;
  readonly tooltip?: string;
  readonly style?: 'default' | 'positive' | 'destructive';
  readonly mode?: 'primary' | 'secondary';
}

/** A press that the desk answers at once. Teams never delivers one without a verb. */
export interface Execute extends Pressable {
  readonly type: 'Action.Execute';
  readonly verb: string;
  readonly data: Carrying;
  readonly associatedInputs?: 'auto' | 'none';
  /** For clients that don't know `Action.Execute`. */
  readonly fallback: Submit;
}

/** The fallback of an `Execute`, whose data name the verb; or what opens or submits a dialog. */
export interface Submit extends Pressable {
  readonly type: 'Action.Submit';
  readonly data: Carrying;
  readonly associatedInputs?: 'auto' | 'none';
}

export interface OpenUrl extends Pressable {
  readonly type: 'Action.OpenUrl';
  readonly url: string;
}

export type CardAction = Execute | Submit | OpenUrl;
