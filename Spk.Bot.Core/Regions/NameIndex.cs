using Spk.Bot.Core.Districts;
namespace Spk.Bot.Core.Regions;
public sealed class NameIndex(District district) { public District D => district; }
