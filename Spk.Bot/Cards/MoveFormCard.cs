using System.Globalization;
using System.Text.Json.Nodes;
using Spk.Bot.Cards.Elements;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Cards;

/// <summary>The form of one move: what it means, its inputs prefilled, what must be mended right above its input.</summary>
internal static class MoveFormCard
{
    /// <summary>What was typed stays, even if too long; no more than this, so that a card keeps to its bytes.</summary>
    private const int MostKept = 6_000;

    public static CardContent Draw(MoveFormView form, Texts texts, CardContext context)
    {
        var words = texts.Moves;
        Element[] body =
        [
            .. form.Meanwhile.Count == 0 ? [] : (Element[])[new Container([.. WordsPart.Meanwhile(form.Meanwhile, form.Audience, texts)]) { Style = ContainerStyle.Accent }],
            TextBlock.Title(words.Button(form.Move, form.Audience)),
            new RichTextBlock(new TextRun($"{form.Number} · {PlainText.Shorten(form.Title, NeedCard.TitleLimit)}") { Subtle = true }) { Spacing = Spacing.None },
            new TextBlock(words.Purpose(form.Move, form.Audience)) { Spacing = Spacing.Small },
            .. form.BelongsTo.Select(to => BelongsTo(form, to, texts, context)),
            .. DecisionPart.Of(form.Refusals, texts),
            .. form.Quote is { } quote ? WordsPart.Said(quote, form.Audience, texts) : [],
            .. form.Faults.Count == 0 ? [] : (Element[])[new TextBlock(words.FaultCount(form.Faults.Count)) { Bold = true, Color = TextColor.Attention }],
            .. form.Templates.Count == 0 ? [] : (Element[])[Template(form, texts)],
            .. MoveInputNames.Of(form.Move).SelectMany(input => Faults(form, input, texts).Append(Input(form, input, texts))),
        ];
        var data = Json.Object(
            ("need", form.Number), ("rev", form.Version), ("placement", context.PlacementId), ("department", form.Department), ("step", form.Move == EntryKind.Assigned ? MoveVerb.AssignStep : null));
        var fill = (JsonObject)data.DeepClone();
        fill["form"] = MoveVerb.Of(form.Move);
        CardAction[] actions =
        [
            new ExecuteAction(words.Send(form.Move, form.Audience), MoveVerb.Of(form.Move), data) { Primary = true },
            .. form.Templates.Count == 0 ? [] : (CardAction[])[new ExecuteAction(words.UseTemplate, "need.form", fill)],
            NeedButtons.Form(words.Cancel, "need.view", form.Number, form.Version, context),
        ];
        return new CardContent(words.PleaseAnswerForm(form.Number, words.Button(form.Move, form.Audience)), body, actions);
    }

    /// <summary>The commonest reason to hand something on, in one tap.</summary>
    private static Container BelongsTo(MoveFormView form, Choice to, Texts texts, CardContext context)
    {
        var words = texts.Moves.BelongsTo(to.Label);
        var data = Json.Object(("need", form.Number), ("rev", form.Version), ("placement", context.PlacementId), (MoveInputNames.To, to.Value), (MoveInputNames.Reason, words));
        return new Container(new RichTextBlock(new TextRun("› ") { Bold = true }, new TextRun(words) { Bold = true }))
        {
            Select = new ExecuteAction(words, MoveVerb.Of(form.Move), data) { IgnoresInputs = true }, Spacing = Spacing.Small, Separator = true,
        };
    }

    // Clients know no choice without a value.
    private static ChoiceInput Template(MoveFormView form, Texts texts) =>
        new(MoveInputNames.Template, texts.Moves.Template, form.Values.GetValueOrDefault(MoveInputNames.Template, "-"), [("-", texts.Moves.TemplateNone), .. form.Templates.Select(t => (t.Value, t.Label))], null);

    private static IEnumerable<Element> Faults(MoveFormView form, string input, Texts texts) => form.Faults.Where(f => f.Input == input)
        .Select(fault => new TextBlock("! " + texts.Moves.Fault(fault)) { Color = TextColor.Attention, Bold = true });

    private static Element Input(MoveFormView form, string input, Texts texts)
    {
        var words = texts.Moves;
        var (label, value, missing) = (words.Label(form.Move, input), Value(form, input), words.Missing(input));
        switch (input)
        {
            case MoveInputNames.To:
                return new ChoiceInput(input, label, value, [.. form.Choices.Select(c => (c.Value, c.Label.Length > 0 ? c.Label : words.BackToOffice))], missing) { Placeholder = texts.PleaseChoose };
            case MoveInputNames.Kind:
                return new ChoiceInput(input, label, value, words.Kinds, missing) { Expanded = true };
            case MoveInputNames.Until or MoveInputNames.Date or MoveInputNames.FollowUp:
                var isDay = DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
                return new DateInput(input, label, isDay ? day : null, missing);
            default:
                var limit = MoveInputNames.LimitOf(input)!.Value;
                var isOptional = input == MoveInputNames.Reason && form.Move is EntryKind.Assigned or EntryKind.Involved;
                return new TextInput(input, label, PlainText.Begin(value, MostKept), value.Length > limit ? null : limit)
                {
                    Multiline = input != MoveInputNames.Where, RequiredMessage = isOptional ? null : missing,
                };
        }
    }

    private static string Value(MoveFormView form, string input) => form.Values.GetValueOrDefault(input, "");
}
