using System.Diagnostics.CodeAnalysis;

namespace Microsoft.SqlServer.Server;

/// <summary>Storage format of a SQL Server user-defined type. This project defines none; SqlClient only needs the name.</summary>
[SuppressMessage("Naming", "CA1720:Identifier contains type name", Justification = "The names are SqlClient's contract.")]
public enum Format
{
    Unknown = 0,
    Native = 1,
    UserDefined = 2,
}

/// <summary>Writes a user-defined type to a stream. Never implemented here.</summary>
public interface IBinarySerialize
{
    void Read(BinaryReader r);

    void Write(BinaryWriter w);
}

/// <summary>Marks a user-defined type. Never used here.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class SqlUserDefinedTypeAttribute(Format format) : Attribute
{
    public Format Format { get; } = format;

    public int MaxByteSize { get; set; }

    public bool IsByteOrdered { get; set; }

    public bool IsFixedLength { get; set; }

    public string? ValidationMethodName { get; set; }

    public string? Name { get; set; }
}

/// <summary>Thrown by SqlClient for a type that is not a user-defined type.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Only SqlClient throws it, by its factory.")]
public sealed class InvalidUdtException : SystemException
{
    private InvalidUdtException(string message)
        : base(message)
    {
    }

    public static InvalidUdtException Create(Type udtType, string resourceReason) =>
        new($"'{udtType?.FullName}' is not a user-defined type: {resourceReason}");
}
