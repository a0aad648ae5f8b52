return await Spk.Bot.Ops.SpkCommandLine.RunAsync(args);
